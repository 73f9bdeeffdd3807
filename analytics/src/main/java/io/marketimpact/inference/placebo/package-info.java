/** Tests against windows and stocks to which nothing happened. */
package io.marketimpact.inference.placebo;
