package dev.scholarship.domain.eligibility;

/** Documents that applications contain. */
public final class Documents {

    public static final Vocabulary VOCABULARY = Vocabulary.of("document")
            .add("application-form", "application form")
            .add("transcript", "transcript of grades")
            .add("recommendation", "letter of recommendation")
            .add("essay", "essay")
            .add("personal-statement", "personal statement")
            .add("resume", "résumé")
            .add("portfolio", "portfolio")
            .add("video", "video")
            .add("photo", "photograph")
            .add("interview", "interview")
            .add("test-scores", "official test scores")
            .add("study-plan", "study plan")
            .add("research-proposal", "research proposal")
            .add("budget", "budget")
            .add("proof-of-admission", "letter of admission")
            .add("proof-of-enrolment", "certificate of enrolment")
            .add("proof-of-graduation", "certificate of graduation")
            .add("proof-of-citizenship", "proof of citizenship")
            .add("proof-of-residence", "proof of residence")
            .add("proof-of-income", "proof of income")
            .add("proof-of-membership", "proof of membership")
            .add("proof-of-disability", "proof of disability")
            .add("proof-of-service", "proof of military service")
            .add("identification", "identity document")
            .add("bank-details", "bank details")
            .add("consent", "consent to the use of personal data")
            .add("us:fafsa", "FAFSA")
            .add("us:student-aid-report", "FAFSA submission summary")
            .add("us:css-profile", "CSS Profile")
            .add("us:dd-214", "DD Form 214")
            .add("kr:resident-register", "resident register (주민등록등본)")
            .add("kr:resident-abstract", "abstract of the resident register (주민등록초본)")
            .add("kr:family-relations", "certificate of family relations (가족관계증명서)")
            .add("kr:health-insurance-payment", "certificate of health-insurance payments (건강보험료 납부확인서)")
            .add("kr:welfare-certificate", "certificate of a welfare recipient (수급자증명서)")
            .add("kr:tax-certificate", "certificate of local taxes (지방세 세목별 과세증명서)")
            .add("other", "another document")
            .build();

    private Documents() {}
}
