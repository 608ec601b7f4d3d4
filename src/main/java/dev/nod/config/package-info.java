/** Reads the settings from YAML and the environment, and tells about everything that is wrong with them at once. */
@NullMarked
package dev.nod.config;

import org.jspecify.annotations.NullMarked;
