-- question  Months of cohorts without segment, for the question that follows.

SELECT *, NULL::VARCHAR AS segment_value FROM book.cube
