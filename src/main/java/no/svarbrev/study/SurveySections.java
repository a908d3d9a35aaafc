package no.svarbrev.study;

import io.vertx.core.Future;
import java.util.List;

/** How a room puts what it knows of a survey on the survey's page: it reads that with a query of its own. */
public interface SurveySections {
    /** Those there is something to show in; several where they come of the same query. */
    Future<List<Section>> of(Asked asked);
}
