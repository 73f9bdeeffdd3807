/**
 * News as feeds and vendors write them, who is called what, what to watch for, and the
 * specification that becomes of an event found.
 */
package io.marketimpact.data.news;
