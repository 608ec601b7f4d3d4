@NullMarked
package dev.nod.audit;

import org.jspecify.annotations.NullMarked;
