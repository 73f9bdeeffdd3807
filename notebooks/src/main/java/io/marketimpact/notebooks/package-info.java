/** What a notebook has at hand: this project's tables and figures shown in the cell. */
package io.marketimpact.notebooks;
