/** What a test could have detected, and whether an effect is small enough to be none. */
package io.marketimpact.inference.power;
