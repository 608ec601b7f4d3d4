/** HTTP actions and lookups over OkHttp: each is sent once a try, to public addresses unless told otherwise. */
@NullMarked
package dev.nod.call;

import org.jspecify.annotations.NullMarked;
