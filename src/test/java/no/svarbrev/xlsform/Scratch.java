package no.svarbrev.xlsform;

class Scratch {
    @org.junit.jupiter.api.Test
    void x() {
        WrittenForm f = WrittenForm.survey(
                        "type|name|label::Norsk bokmål (nb)|label::English (en)|hint::Norsk bokmål (nb)|required|relevant|constraint|constraint_message::Norsk bokmål (nb)|calculation|appearance|choice_filter|repeat_count|parameters|default|read_only",
                        "start|start",
                        "note|velkommen|# Hei\\nDette er **viktig** & _fint_ 5 < 6 snake_case_x\\n\\n- en\\n- to [her](https://x.no/a?b=1&c=2)|Hello",
                        "select_one fylke|fylke|Fylke?|County?||yes",
                        "select_one kommune|kommune|Kommune?|Mun?||yes||||||fylke = ${fylke}",
                        "begin group|om|Om deg|About you||||||||",
                        "integer|alder|Hvor gammel er du?|Age?|I år|yes||. >= 18 and . <= 120|Fra 18 til 120",
                        "date|fodt|Født||||${alder} > 20|. <= today()",
                        "select_multiple ting or_other|ting|Hva har **du**?||||selected(${fylke}, 'oslo') and not(${alder} = 20 or ${alder} > 30)|count-selected(.) <= 2",
                        "text|epost|E-post til ${alder} åring||||${ting_other} != ''|regex(., '[^@]+@[^@]+')|Skriv en adresse",
                        "begin group|bolk|Bolk||||string-length(${epost}) > 3||||table-list",
                        "select_one enig|p1|En||||",
                        "select_one enig|p2|To||||",
                        "end group",
                        "text|bolk_comment|Kommenter||||string-length(${epost}) > 3||||svarbrev-comment",
                        "end group",
                        "calculate|sum2|||||${p1} = 'ja'|||(${alder} + 2) * 3 - if(${p1} = 'nei', 1, 2)",
                        "begin repeat|barn|Barn||||||||||3",
                        "text|navn|Navn på barn ${navn2}",
                        "text|navn2|Navn||||${navn} = 'Per' and position(..) > 1",
                        "decimal|vekt|Vekt|||||. > 0 and . < 200.5 or ${navn} = 'x'|tung",
                        "end repeat",
                        "calculate|tot||||||||sum(${vekt}) + count(${barn})",
                        "range|skala|Skala|||||||||||start=0 end=10 step=2|4",
                        "text|fritekst|Si mer||||||||multiline|||rows=5",
                        "rank fylke|rang|Ranger",
                        "acknowledge|ok|OK?",
                        "integer|dager|Dager||||int((today() - ${fodt}) div 365.25) > 18 and ${ok} = 'OK'|||",
                        "note|svarbrev_completed|Takk||||||||svarbrev-completed")
                .choices(
                        "list_name|name|label::Norsk bokmål (nb)|label::English (en)|fylke",
                        "fylke|oslo|Oslo|Oslo",
                        "fylke|viken|Viken|Viken",
                        "kommune|asker|Asker|Asker|viken",
                        "kommune|oslo|Oslo|Oslo|oslo",
                        "ting|a|A|A",
                        "ting|b|B|B",
                        "ting|other|Noe annet|Else",
                        "enig|ja|Ja|Yes",
                        "enig|nei|Nei|No")
                .settings("form_title|default_language", "Prøve|Norsk bokmål (nb)");
        try {
            var d = f.read();
            java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/sc/big.json"), d.toPrettyString());
            try {
                var again = XlsForms.read(XlsForms.write(d));
                java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/sc/big2.json"), again.toPrettyString());
                System.out.println("SAME " + WrittenForm.reread(again).equals(WrittenForm.reread(d)));
            } catch (FaultyXlsForm x) {
                System.out.println("big " + x.getMessage());
            }
            for (String c : no.svarbrev.testkit.RealQuestionnaires.CODES)
                try {
                    var nav = (com.fasterxml.jackson.databind.node.ObjectNode)
                            new com.fasterxml.jackson.databind.ObjectMapper()
                                    .readTree(new java.io.File("questionnaires/" + c + "/1.json"));
                    byte[] w = XlsForms.write(nav);
                    java.nio.file.Files.write(java.nio.file.Path.of("/tmp/sc/" + c + ".xlsx"), w);
                    var nav2 = XlsForms.read(w);
                    System.out.println(
                            "SAME " + c + " " + WrittenForm.reread(nav2).equals(WrittenForm.reread(nav)));
                    java.nio.file.Files.writeString(
                            java.nio.file.Path.of("/tmp/sc/" + c + "2.json"), nav2.toPrettyString());
                } catch (FaultyXlsForm x) {
                    System.out.println(c + " " + x.getMessage());
                }
        } catch (java.io.IOException e) {
            throw new RuntimeException(e);
        }
    }
}
