package no.svarbrev.xlsform.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import no.svarbrev.xlsform.workbook.Faults;
import org.junit.jupiter.api.Test;

/** Expressions that belong together are held against those of the workbook as one. */
class SpokenTest {
    @Test
    void twoValidatorsOneOfWhichHasEmptyLinesAreTakenTogether() throws Exception {
        String validator = "{\"type\": \"expression\", \"expression\": \"{a} != '%s'\"}";
        String definition =
                "{\"validators\": [" + validator.formatted("p\\n\\n\\nq") + "," + validator.formatted("r") + "]}";
        assertThat(Spoken.in(new Part("", new JsonMapper().readTree(definition), new Faults())))
                .hasSize(1);
    }
}
