-- What the text says beside a name that its bearer is, and how sure it is what a mention refers to.

ALTER TABLE mention ADD COLUMN
    role  -- of a name: the words beside it that say what its bearer is ("Foreign Minister"), as written; NULL where there are none
    TEXT;
ALTER TABLE mention ADD COLUMN
    antecedent_confidence  -- of antecedent_rule, 0 to 1; antecedent_id may also lead to a name that follows: "the minister, NAME", "In his speech, NAME"
    REAL;
