/** The try-it workspace: a small stand-in for Slack in this process that unmodified Slack SDKs can talk to. */
@NullMarked
package dev.nod.workspace;

import org.jspecify.annotations.NullMarked;
