/** What of a study is passed on: each chart as a file of its own, and the study on three slides. */
package io.marketimpact.reports.export;
