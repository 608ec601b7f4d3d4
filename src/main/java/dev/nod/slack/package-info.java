/** Everything that touches Slack: questions and votes in, cards, answers and private notes out. */
@NullMarked
package dev.nod.slack;

import org.jspecify.annotations.NullMarked;
