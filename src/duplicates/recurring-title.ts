/** Titles that name a kind of text and not one work: `Editorial`, `Book review`. Pure. */

const GENERIC =
  /^(?:(?:guest|special)?editor(?:ial|s|sinchief)?(?:s?(?:notes?|comments?|introduction|message|remarks|letter|preface|page|statement))?s?|(?:anintroduction|introduction|foreword|preface)(?:tothe?special(?:issue|section))?|(?:authors?)?(?:reply|response)|comments?|(?:panel)?discussion|errat(?:a|um)(?:notes?)?|corrigend(?:a|um)|correction|(?:front|back)matter|volumeinformation|tableofcontents|contents|(?:author|subject)?index|bookreviews?(?:column)?|letters?(?:totheeditor)?|news|(?:meeting)?abstracts?|announcements?|obituary|summary|conclusions?|overview|keynote(?:address|talk)?|panel|tutorial|privatecorrespondence|acknowledge?ments?|reviewers?|calendar|inmemoriam)$/u;
const SERIAL =
  /(?:chair|editor|president|chairman)s?(?:message|letter|notes?|comments?|remarks|corner|column)|^(?:remarks|messages?|notes?|letters?)from|^(?:reporton.{0,24}|abstractsof\D{0,24})$|specialissue|specialsection|reminiscences|paper\d+$|^termsof/u;

/** Whether other works may well bear this title; `compact`: folded, without gaps. */
export function isRecurring(compact: string): boolean {
  return compact.length < 5 || (compact.length < 80 && (GENERIC.test(compact) || SERIAL.test(compact)));
}
