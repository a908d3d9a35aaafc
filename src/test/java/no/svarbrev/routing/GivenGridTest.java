package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestClock;
import no.svarbrev.testkit.Tiny;
import org.junit.jupiter.api.Test;

/** Grids whose answers are given as a whole. */
class GivenGridTest {
    @Test
    void aCellWhereOneChoiceStandsAloneTakesNothingFromTheCellsAfterIt() {
        ObjectNode outcome = Evaluation.of(
                Tiny.form("{'type':'matrixdropdown','name':'q','rows':['r'],'columns':["
                        + "{'name':'a','cellType':'checkbox','choices':['x','y'],'showNoneItem':true},"
                        + "{'name':'b','cellType':'comment'}]}"),
                Optional.of(new Answers((ObjectNode) SurveyCore.json("{'q':{'r':{'a':['x','none'],'b':'mer'}}}"))),
                List.of(),
                Circumstances.at(new TestClock()));
        assertThat(outcome.at("/complete/q/r")).hasToString("{'a':['none'],'b':'mer'}".replace('\'', '"'));
    }
}
