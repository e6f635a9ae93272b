-- question  Cells without cohort or segment, for the question that follows.

SELECT *, NULL::INTEGER AS cohort, NULL::VARCHAR AS segment_value, NULL::VARCHAR AS member_value FROM book.cube_month
