package org.resetdesk.bench.picture;

import com.google.zxing.common.BitMatrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;

/** The label on a device's back: maker, model, serial number in print, a QR code and a Code 128. */
public final class LabelPicture {

    static final int WIDTH = 1240;
    static final int HEIGHT = 760;
    private static final int EDGE = 44;
    private static final Color PAPER = new Color(0xF7F7F3);
    private static final Color INK = new Color(0x141414);

    private final DeviceIdentity device;
    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D pen = picture.createGraphics();

    private LabelPicture(DeviceIdentity device) {
        this.device = device;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** As it came from the printer: 1240 by 760 pixels, transparent outside its rounded corners. */
    public static BufferedImage of(DeviceIdentity device) {
        LabelPicture label = new LabelPicture(device);
        label.paper();
        label.head();
        label.print();
        label.qr();
        label.bars();
        label.pen.dispose();
        return label.picture;
    }

    /** What the label's QR code says. */
    public static String qrText(DeviceIdentity device) {
        return "SN:" + device.serialNumber() + "\nMODEL:" + device.model();
    }

    private void paper() {
        pen.setColor(PAPER);
        pen.fill(outline(0));
        pen.setColor(Color.GRAY);
        pen.setStroke(new BasicStroke(3));
        pen.draw(outline(8));
    }

    private static RoundRectangle2D outline(double inset) {
        return new RoundRectangle2D.Double(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset, 56, 56);
    }

    private void head() {
        pen.setColor(INK);
        pen.fill(new RoundRectangle2D.Double(EDGE, EDGE, WIDTH - 2 * EDGE, 92, 20, 20));
        pen.setColor(PAPER);
        Lettering.draw(pen, "BENCH SECURITY", EDGE + 30, EDGE + 26, 40);
        String what = device.kind() == DeviceKind.XML ? "NETWORK CAMERA" : "VIDEO RECORDER";
        Lettering.draw(pen, what, WIDTH - EDGE - 30 - Lettering.width(what, 26), EDGE + 33, 26);
    }

    private void print() {
        pen.setColor(INK);
        line("MODEL", device.model(), 176, 38);
        line("S/N", device.serialNumber(), 272, 38);
        line("FIRMWARE", device.firmware(), 368, 26);
        Lettering.draw(pen, "12 V = 1 A  IP67  MADE FOR TESTS", EDGE, 452, 20);
    }

    private void line(String name, String value, int top, double most) {
        Lettering.draw(pen, name, EDGE, top, 18);
        Lettering.draw(pen, value, EDGE, top + 30, Lettering.heightToFit(value, 730, most));
    }

    private void qr() {
        BitMatrix modules = CodePicture.qrModules(qrText(device));
        int module = 380 / modules.getWidth();
        int size = module * modules.getWidth();
        int left = WIDTH - EDGE - size;
        pen.setColor(Color.WHITE);
        pen.fillRect(left, 152, size, size);
        CodePicture.paint(pen, modules, left, 152, module, module);
    }

    private void bars() {
        BitMatrix modules = CodePicture.code128Modules(device.serialNumber());
        int module = Math.max(1, (WIDTH - 2 * EDGE) / modules.getWidth());
        int width = module * modules.getWidth();
        int left = (WIDTH - width) / 2;
        pen.setColor(Color.WHITE);
        pen.fillRect(left, 540, width, 116);
        CodePicture.paint(pen, modules, left, 540, module, 116);
        pen.setColor(INK);
        double height = Lettering.heightToFit(device.serialNumber(), width, 28);
        Lettering.draw(
                pen, device.serialNumber(), (WIDTH - Lettering.width(device.serialNumber(), height)) / 2, 676, height);
    }
}
