package labsim.reports.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The texts of an SVG drawing and the room that they take, at half an em a letter. */
final class Labels {
  private static final Pattern STEP =
      Pattern.compile("(translate|rotate)\\(([-\\d.]+),?([-\\d.]*)\\)");
  private static final double LETTER = 0.5;

  record Label(String text, Rectangle2D place) {}

  private Labels() {}

  static List<Label> of(String svg) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    List<Label> labels = new ArrayList<>();
    collect(root, new AffineTransform(), labels);
    return labels;
  }

  private static void collect(Element element, AffineTransform above, List<Label> labels) {
    AffineTransform here = new AffineTransform(above);
    Matcher steps = STEP.matcher(element.getAttribute("transform"));
    while (steps.find()) {
      double first = Double.parseDouble(steps.group(2));
      if (steps.group(1).equals("rotate")) {
        here.rotate(Math.toRadians(first));
      } else {
        here.translate(first, Double.parseDouble(steps.group(3)));
      }
    }
    if (element.getTagName().equals("text")) {
      if (!element.getAttribute("opacity").equals("0")) {
        labels.add(label(element, here));
      }
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, here, labels);
      }
    }
  }

  private static Label label(Element text, AffineTransform here) {
    double size = Double.parseDouble(text.getAttribute("font-size").replace("px", ""));
    int lines = Math.max(1, text.getElementsByTagName("tspan").getLength());
    double width = LETTER * size * text.getTextContent().length() / lines;
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "end" -> -width;
          case "middle" -> -width / 2;
          default -> 0;
        };
    Rectangle2D place =
        new Rectangle2D.Double(left, -0.7 * size, width, size * (1.2 * lines - 0.5));
    return new Label(text.getTextContent(), here.createTransformedShape(place).getBounds2D());
  }
}
