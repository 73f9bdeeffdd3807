/** A whole study as one function: from what was asked, with prices of any source, to its result. */
package io.marketimpact.data.study;
