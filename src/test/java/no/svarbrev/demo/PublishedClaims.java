package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/**
 * The claims A001–A033 that the report makes in words, each as the comparison it amounts to. Where the words give no
 * number («mange», «en del», «delt») the bound is ours and stands beside the claim.
 */
record PublishedClaims(Map<String, Runnable> claims) {

    static PublishedClaims of(Sample nav, Sample intro) {
        Map<String, Runnable> claims = new HashMap<>();
        claims.putAll(ClaimsOfFact.of(nav, intro));
        claims.putAll(ClaimsOfOpenAnswers.of(nav, intro));
        claims.putAll(ClaimsOfOpinion.of(nav, intro));
        claims.putAll(ClaimsOfAssociation.of(nav, intro));
        return new PublishedClaims(claims);
    }

    /** Fails with the numbers when the claim is not true of the answers, or when nobody has said what it means. */
    void check(String id) {
        assertThat(claims).containsKey(id);
        claims.get(id).run();
    }
}
