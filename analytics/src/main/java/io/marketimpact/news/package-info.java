/**
 * From stories to events: when a story became public, whom it names, which stories repeat each
 * other, what is new for whom, and which of them a watch rule makes an event of.
 */
package io.marketimpact.news;
