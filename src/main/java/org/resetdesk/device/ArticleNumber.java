package org.resetdesk.device;

/** The numbers of shops (EAN, UPC, GTIN), which stand on labels beside serial numbers and say nothing about one device. */
final class ArticleNumber {

    private ArticleNumber() {}

    /** 8, 12, 13 or 14 digits, the last of which is the check digit of the GS1 General Specifications, section 7.9. */
    static boolean isOne(String text) {
        return text.matches("\\d{8}|\\d{12,14}") && checkSum(text) % 10 == 0;
    }

    private static int checkSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromTheRight = digits.length() - 1 - i;
            sum += Character.digit(digits.charAt(i), 10) * (fromTheRight % 2 == 0 ? 1 : 3);
        }
        return sum;
    }
}
