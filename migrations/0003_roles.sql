-- What the text says beside a name that its bearer is, and how sure it is what a mention refers to.

ALTER TABLE mention ADD COLUMN
    role  -- of a name: the words beside it that say what its bearer is ("Foreign Minister"), as written; NULL where there are none
    TEXT;
ALTER TABLE mention ADD COLUMN
    role_start  -- of role, in code points of the article, as span_start is of text; NULL where there is no role
    INTEGER;
ALTER TABLE mention ADD COLUMN
    role_end  -- behind the last code point of role; NULL where there is no role
    INTEGER;
ALTER TABLE mention ADD COLUMN
    antecedent_confidence  -- of antecedent_rule, 0 to 1. antecedent_id is not always an earlier mention: in "the minister, NAME" and "In his speech, NAME" it is the name that follows
    REAL;
