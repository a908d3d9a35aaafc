/**
 * SurveyJS's expressions as the questionnaire's own tree: read by its parser, brought to one spelling to be held against each
 * other, and made with the meaning of an XPath expression, for every answer and for none.
 *
 * <p>XPath: {@code ${name} ../name . = != < <= > >= and or not() + - * div mod}, {@code selected count-selected
 * string-length if coalesce today now date number string boolean round int abs pow substr concat min max jr:choice-name true
 * false}, over repeats {@code sum min max count}, inside them {@code position(..)}. No other paths, no {@code once},
 * {@code random}, {@code pulldata}, {@code instance}, {@code indexed-repeat}, no arithmetic with dates but their difference in
 * days. Where the two languages differ, the difference is written out or the expression refused:
 *
 * <ul>
 *   <li>what is reckoned from something empty is no number in XPath, and reckoned on with 0 in SurveyJS: «and it is
 *       filled» is added, and {@code coalesce(${n}, 0)} is {@code {n}};
 *   <li>nothing is at least nothing to SurveyJS, a list or text that is not there has no length, {@code dateDiff} has no sign:
 *       written out;
 *   <li>an answer alone as a condition, which programs take differently, and dividing by what may be 0: refused;
 *   <li>SurveyJS compares texts without regard to letter case, and 5.0 as 5: free texts are not compared, codes only when
 *       no two of them would be taken for one, and a text that is joined is {@code {#name}}, as it was answered;
 *   <li>a moment beside a day is only compared where both see the same.
 * </ul>
 */
package no.svarbrev.xlsform.surveyjs;
