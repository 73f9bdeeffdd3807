/**
 * Prices from Arrow files. It needs the optional libraries {@code org.apache.arrow:arrow-vector},
 * {@code arrow-memory-netty} and {@code arrow-compression}; nothing else in this module does.
 */
package io.marketimpact.data.arrow;
