package dev.scholarship.files.kosaf;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of which sentences about residence are made. */
final class ResidenceWords {

    private static final String NOTICE = "(?:당해 ?연도 )?(?:(?:장학생|장학금) ?)?(?:(?:선발|모집) ?)?(?:신청|접수|계획)? ?공고(?:기준)?일";
    private static final String APPLICATION = "(?:(?:장학생|장학금) ?)?(?:(?:선발|지원) ?)?(?:신청|접수)일";
    private static final String AS_OF = " ?(?:[을를] )?(?:현재|기준)(?:[을를]|로부터)?(?: ?(?:현재|기준))?(?:으로)?(?: 현재(?:까지)?)?";
    private static final String DATE =
            "(?<year>20[0-9]{2}|'[0-9]{2})(?:\\.|년) ?(?<month>[0-9]{1,2})(?:\\.|월) ?(?<day>[0-9]{1,2})(?:\\.|일)?";
    private static final String IN_BRACKETS = "\\(" + DATE + "\\)";
    private static final String LENGTH = "(?<count>[0-9]{1,2}) ?(?<unit>년|개월)";

    /** "공고일 1년 전부터". */
    static final Pattern BEFORE_NOTICE =
            Pattern.compile(NOTICE + "(?:로부터| ?현재로부터| ?기준(?:으로)?)? ?" + LENGTH + " ?전부터(?: ?(?:현재|공고일)까지)?");
    /** "2021년 1월 1일부터 공고일 기준". */
    static final Pattern SINCE_UNTIL_NOTICE = Pattern.compile(DATE + " ?(?:이전 ?)?부터 " + NOTICE + AS_OF + "(?:까지)?");
    /** "2023.5.2부터 신청일 현재까지". */
    static final Pattern SINCE_UNTIL_APPLICATION =
            Pattern.compile(DATE + " ?(?:이전 ?)?부터 " + APPLICATION + AS_OF + "(?:까지)?");
    /** A day that the sentence gives, also as that of the notice. */
    static final List<Pattern> ON_DATE = List.of(
            Pattern.compile(NOTICE + IN_BRACKETS + AS_OF),
            Pattern.compile(NOTICE + AS_OF + IN_BRACKETS),
            Pattern.compile("\\(" + DATE + AS_OF + "\\)"),
            Pattern.compile(DATE + " 기준일 포함"),
            Pattern.compile(DATE + AS_OF));

    static final Pattern ON_NOTICE = Pattern.compile(NOTICE + AS_OF);
    static final Pattern ON_APPLICATION = Pattern.compile(APPLICATION + AS_OF);
    /** "At present", after the day has been said or where it is said of living. */
    static final Pattern NOW = Pattern.compile("현재(?= )");

    static final Pattern DURATION = Pattern.compile("(?:(?:만|최근) ?)?" + LENGTH + " ?이상(?:이며)?");
    static final Pattern UNBROKEN = Pattern.compile("(?:계속|연속)(?:하여|해서|적으로)?");

    /** What may follow a place. */
    static final Pattern WITHIN = Pattern.compile("(?: ?(?:관내|내))?(?:에|에서|로|으로)?(?= |$|주|거|등|[0-9])");

    /** "주소지가 인천인 자". */
    static final Pattern IS_PLACE = Pattern.compile("인 ");

    static final Pattern REGISTERED =
            Pattern.compile("(?:주민등록(?:(?:법|표|등본)? ?상)?(?:의)? ?(?:주소지?|거주지)?|(?:현 ?)?주소지?)(?:[을를이가]|로)?(?= |$)");
    static final Pattern GLOSS = Pattern.compile("\\(주민등록(?:상| ?기준| ?확인)?\\)");

    private static final String BEING = "있(?:는|고|으며|음|어야 ?함|을 것)";
    private static final String REALLY = "(?:(?:실제|사실상|실) ?)?";

    static final Pattern LIVING = Pattern.compile("(?:두고 ?)?" + BEING + "|두고|둔|(?:주민)?등록 ?되어 ?" + BEING + "|등록된|되어 ?"
            + BEING + "|된|" + REALLY + "거주 ?(?:(?:\\(주민등록 ?(?:기준|상)?\\) ?)?하고 ?" + BEING
            + "|하고|하는|중인|해야 ?함|하여야 ?함)");
    /** Lived, which may be over several times unless the sentence says otherwise. */
    static final Pattern HAVING_LIVED = Pattern.compile(REALLY + "거주 ?한");

    static final Pattern RESIDENT = Pattern.compile(REALLY + "거주(?=자| ?\\(|$)");

    private static final String PEOPLE = "(?<of>[가-힣]{0,5}?)(?<kind>[시군구도주])민";
    private static final String CHILDREN = "자녀";

    /** "군민 또는 군민의 자녀". */
    static final List<Pattern> PEOPLE_OR_CHILDREN = List.of(
            Pattern.compile(PEOPLE + " ?(?:또는|및|과|이나|/) ?(?:그의 ?|그 ?|[가-힣]{0,5}?[시군구도주]민 ?의 ?)?" + CHILDREN),
            Pattern.compile(PEOPLE + " ?의 ?" + CHILDREN + " 또는 본인"),
            Pattern.compile("본인 또는 " + PEOPLE + " ?의 ?" + CHILDREN));

    static final Pattern PEOPLES_CHILDREN = Pattern.compile(PEOPLE + " ?의 ?" + CHILDREN);
    static final Pattern PEOPLE_ALONE = Pattern.compile(PEOPLE);
    static final Pattern SOMEBODY_OR_CHILDREN = Pattern.compile("자 또는 그(?:의)? ?" + CHILDREN);
    static final Pattern SOMEBODYS_CHILDREN = Pattern.compile("자의 ?" + CHILDREN);
    static final Pattern SOMEBODY = Pattern.compile("자인 (?:학생|대학생)|자|대학생|학생|사람|경우");

    private ResidenceWords() {}
}
