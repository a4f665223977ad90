package org.resetdesk.bench.picture;

import static java.util.Map.entry;

import java.util.Map;

/** Letters as polylines: pairs of digits are points (x to the right, y down), a space lifts the pen. */
final class Glyphs {

    private static final String UNKNOWN = "0040460600";

    private static final Map<Character, String> STROKES = Map.ofEntries(
            entry(' ', ""),
            entry('A', "060110304146 0343"),
            entry('B', "060030414233 0333444536 3606"),
            entry('C', "4130100105163645"),
            entry('D', "00304145360600"),
            entry('E', "40000646 0333"),
            entry('F', "400006 0333"),
            entry('G', "41301001051636454323"),
            entry('H', "0006 4046 0343"),
            entry('I', "1030 2026 1636"),
            entry('J', "4045361605"),
            entry('K', "0006 4004 1346"),
            entry('L', "000646"),
            entry('M', "0600234046"),
            entry('N', "06004640"),
            entry('O', "103041453616050110"),
            entry('P', "06003041423303"),
            entry('Q', "103041453616050110 2446"),
            entry('R', "06003041423303 2346"),
            entry('S', "413010010213334445361605"),
            entry('T', "0040 2026"),
            entry('U', "000516364540"),
            entry('V', "002640"),
            entry('W', "0016233640"),
            entry('X', "0046 4006"),
            entry('Y', "002340 2326"),
            entry('Z', "00400646"),
            entry('0', "103041453616050110 1432"),
            entry('1', "112026 1636"),
            entry('2', "01103041420646"),
            entry('3', "0110304142334445361605 3313"),
            entry('4', "36300444"),
            entry('5', "400003334445361605"),
            entry('6', "4130100105163645443303"),
            entry('7', "004016"),
            entry('8', "130201103041423313040516364544 4433"),
            entry('9', "0516364541301001021343"),
            entry('-', "1333"),
            entry('.', "2626"),
            entry(',', "2516"),
            entry(':', "2222 2525"),
            entry('/', "0640"),
            entry('+', "2125 0343"),
            entry('=', "0242 0444"),
            entry('_', "0646"),
            entry('(', "30212536"),
            entry(')', "10212516"),
            entry('#', "1016 3036 0242 0444"));

    private Glyphs() {}

    static String of(char letter) {
        return STROKES.getOrDefault(letter, UNKNOWN);
    }
}
