/** The study job: prices and news in, a study's result out. */
package io.marketimpact.jobs.study;
