/** The files a study publishes: tables as CSV, everything as JSON, the manifest. */
package io.marketimpact.data.result;
