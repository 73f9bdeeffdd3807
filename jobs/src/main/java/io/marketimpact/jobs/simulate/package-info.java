/** Size and power of the tests: draws split over Spark's tasks, counts added up again. */
package io.marketimpact.jobs.simulate;
