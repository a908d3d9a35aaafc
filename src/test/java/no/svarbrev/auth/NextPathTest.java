package no.svarbrev.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/admin", "/admin/studies/7", "/admin?tab=2", "/admin/studies?q=%C3%A5s&from=%2Fx", "/admin/a.b"
            })
    void aPageOfTheAdminPagesIsKept(String path) {
        assertThat(NextPath.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/admin//evil.example",
                "/admin/../s/token",
                "/admin/..",
                "/admin/%2E%2e/s/token",
                "/admin/\t/evil",
                "/admin\r\nSet-Cookie: a=b",
                "/administrator",
                "/admin@evil.example",
                "/s/token",
                "/admin/login",
                "/admin/login?next=/admin/login",
                "/admin/logout",
                "/admin/password/token"
            })
    void anythingElseLeadsToTheFrontPage(String path) {
        assertThat(NextPath.of(path).isFront()).isTrue();
    }

    @Test
    void anEndlessPathLeadsToTheFrontPage() {
        assertThat(NextPath.of("/admin/" + "a".repeat(2_000)).isFront()).isTrue();
    }
}
