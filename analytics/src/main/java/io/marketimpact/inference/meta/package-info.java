/** Effects of several events pooled: random effects, tests that know that a date is one draw. */
package io.marketimpact.inference.meta;
