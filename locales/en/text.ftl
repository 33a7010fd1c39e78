# Words that a text’s own markup needs, in the language of the text.
text-footnotes = Notes
text-footnote-back = Back to the text
text-task-done = Done
text-task-open = To do
text-table = Table
# Why a text can’t be kept.
text-problem-too-long = The text is { $bytes } bytes long; 1,048,576 is the most. Please split it.
text-problem-not-utf8 = Line { $line } holds something that isn’t UTF-8. Please save the file as UTF-8 and try again.
text-problem-null = Line { $line } holds an invisible null character. Please remove it.
