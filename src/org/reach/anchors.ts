/** Names by which a row of the table and a mark on the map lead to each other. Pure. */

/** Of the row of an area, by its place in the table. */
export const areaAnchor = (i: number): string => `area${i + 1}`;

/** Of its mark on the map. */
export const markAnchor = (i: number): string => `mark${i + 1}`;
