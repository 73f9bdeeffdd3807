/** Tests against windows and shares to which nothing happened. */
package io.marketimpact.inference.placebo;
