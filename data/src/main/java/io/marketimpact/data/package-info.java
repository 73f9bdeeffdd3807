/** The file edge: bytes to domain records and back. */
package io.marketimpact.data;
