package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places and ways on the sphere and on the plane. */
class ProjectionTest {

  /** Values of the published tables of Equal Earth's authors, and its symmetry. */
  @ParameterizedTest
  @CsvSource({"0,0,0,0", "180,0,2.70663,0", "0,90,0,-1.31737", "-180,0,-2.70663,0"})
  void projectsAsEqualEarthDoes(double lon, double lat, double x, double y) {
    Point point = EqualEarth.project(lon, lat);
    assertThat(point.x()).isCloseTo(x, within(0.0001));
    assertThat(point.y()).isCloseTo(y, within(0.0001));
  }

  @Test
  void equalAreasStayEqual() {
    assertThat(area(0, 0)).isCloseTo(area(60, 100), within(0.01));
    assertThat(area(-30, -90)).isCloseTo(area(0, 0), within(0.01));
  }

  /** Of a square degree in the projection, as a part of that on the globe. */
  private static double area(double lat, double lon) {
    double half = 0.5;
    Point a = EqualEarth.project(lon - half, lat - half);
    Point b = EqualEarth.project(lon + half, lat - half);
    Point c = EqualEarth.project(lon + half, lat + half);
    Point d = EqualEarth.project(lon - half, lat + half);
    double twice = (a.x() - c.x()) * (b.y() - d.y()) - (b.x() - d.x()) * (a.y() - c.y());
    double globe =
        Math.toRadians(1)
            * (Math.sin(Math.toRadians(lat + half)) - Math.sin(Math.toRadians(lat - half)));
    return Math.abs(twice) / 2 / globe;
  }

  @Test
  void theWayOverTheEarthIsTheShortest() {
    List<Position> way = new Position(51.34, 12.38).wayTo(new Position(29.76, -95.37));
    assertThat(way).hasSizeGreaterThan(30);
    assertThat(way).anyMatch(stop -> stop.latitude() > 55);
    assertThat(new Position(0, 170).wayTo(new Position(0, -170)))
        .allMatch(stop -> Math.abs(stop.longitude()) >= 169.9);
  }
}
