/** Publishing files so that what is there is whole, and what is whole survives a crash. */
package io.marketimpact.data.publication;
