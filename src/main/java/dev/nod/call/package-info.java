/** HTTP actions over OkHttp: each call is made at most once a try, to public addresses unless told otherwise. */
@NullMarked
package dev.nod.call;

import org.jspecify.annotations.NullMarked;
