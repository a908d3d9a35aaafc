package no.svarbrev.xlsform;

/** One form with almost everything that is supported; its definition is in bredde.json. */
final class BroadForm {
    private BroadForm() {}

    static WrittenForm form() {
        return WrittenForm.survey(
                        "type|name|label::Norsk bokmål (nb)|label::English (en)|hint::Norsk bokmål (nb)|required|relevant"
                                + "|constraint|constraint_message::Norsk bokmål (nb)|calculation|appearance|choice_filter"
                                + "|repeat_count|parameters|default|comment",
                        "start|start",
                        "note|velkommen|# Hei\\nDette er **viktig** & _fint_, 5 < 6, snake_case_x\\n\\n- en\\n- to [her](https://proba.no/a?b=1&c=2)|Hello",
                        "select_one fylke|fylke|Fylke?|County?||yes|||||||||oslo|husk alle fylker",
                        "select_one kommune|kommune|Kommune?|Municipality?||yes||||||fylke = ${fylke}",
                        "begin group|om|Om deg|About you||||||||",
                        "integer|alder|Hvor gammel er du?|Age?|I hele år|yes||. >= 18 and . <= 120|Fra 18 til 120",
                        "date|fodt|Født||||${alder} > 20|. <= today()",
                        "select_multiple ting or_other|ting|Hva har **du**?||||selected(${fylke}, 'oslo') and not(${alder} = 20 or ${alder} > 30)|count-selected(.) <= 2",
                        "text|epost|E-post til deg på ${alder}||||${ting_other} != ''|regex(., '[^@]+@[^@]+')|Skriv en adresse",
                        "begin group|enig|Hvor enig er du?|||||||||table-list".replace("||||||||table", "|||||||table"),
                        "select_one enig|mote|Vi møtes ofte|||yes",
                        "select_one enig|mal|Vi har mål|||yes|${mote} = 'ja'",
                        "end group",
                        "text|enig_comment|Kommenter||||||||svarbrev-comment",
                        "end group",
                        "calculate|regnet|||||${mote} = 'ja'|||(${alder} + 2) * 3 - if(${mal} = 'nei', 1, 2)",
                        "begin repeat|barn|Barn||||||||||3",
                        "text|navn|Navn på barn etter ${for}",
                        "text|for|Forrige||||${navn} != '' and position(..) > 1",
                        "decimal|vekt|Vekt|||||. > 0 and . < 200.5 or ${navn} = ''|Feil vekt",
                        "end repeat",
                        "calculate|sammen|||||||sum(${vekt}) + count(${barn})".replace("|||||||sum", "||||||||sum"),
                        "range|skala|Skala|||||||||||start=0 end=10 step=2|4",
                        "text|fritekst|Si mer||||||||multiline|||rows=5",
                        "rank fylke|rang|Ranger",
                        "acknowledge|ok|Er det rett?",
                        "integer|dager|Dager||||int((today() - ${fodt}) div 365.25) > 18 and ${ok} = 'OK'|||",
                        "note|svarbrev_completed|Takk||||||||svarbrev-completed")
                .choices(
                        "list_name|name|label::Norsk bokmål (nb)|label::English (en)|fylke",
                        "fylke|oslo|Oslo|Oslo",
                        "fylke|viken|Viken|Viken",
                        "kommune|asker|Asker|Asker|viken",
                        "kommune|oslo|Oslo|Oslo|oslo",
                        "ting|a|En ting|A thing",
                        "ting|b|En annen ting|Another",
                        "ting|other|Noe annet|Else",
                        "enig|ja|Ja|Yes",
                        "enig|nei|Nei|No")
                .settings("form_title|default_language|form_id", "Prøve|Norsk bokmål (nb)|prove");
    }
}
