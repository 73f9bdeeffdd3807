/** What a run of the batch found, did and left undone, for its scheduler. */
package io.marketimpact.data.run;
