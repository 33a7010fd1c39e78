# Briefs and campaigns.
problem-brief-state = The brief is no longer where this can be done. Look at it again.
problem-brief-answered = It was answered meanwhile: what was asked stays as it was. Write a message instead.
problem-brief-too-many = Too many briefs wait for an answer already. Ask again when some of them are answered.
problem-brief-usage-missing = Say what people come to do: choose it, or write it in your words.
problem-brief-unknown = There is no such brief here.
problem-minutes-reversed = The most is less than the least.
problem-period-reversed = The last day is before the first.
problem-money-out-of-range = Give an amount above zero, or leave it empty.
problem-beginning-unknown = Content begins with a brief, of a CM’s own accord, with somebody else, or nobody knows: brief, own, told, unknown.
problem-form-unknown = There is no such form.
problem-hours-out-of-range = Give hours above zero and at most { $most }, or leave it empty.
problem-days-unknown = The period is 30, 90 or 365 days.
problem-brief-answer-unknown = A brief is answered as asked, otherwise, or declined; an answer is agreed to, written to, or the brief taken back.
