/** Tests on ranks and signs. */
package io.marketimpact.inference.rank;
