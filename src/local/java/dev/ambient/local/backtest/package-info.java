/** Mentions and what is known to be true of them → how often each rule is right, wrong and late; and made-up counts for the volume rule. */
@NullMarked
package dev.ambient.local.backtest;

import org.jspecify.annotations.NullMarked;
