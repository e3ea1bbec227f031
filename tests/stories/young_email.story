title: Someone of 16 writes an email: a school address, an adult in copy, no home address
continues: prepare_referred.story

> im in grade 11 and my teacher says to email
coach: Thanks for telling me that you're under 18. I won't keep your age, and I don't need your address or timetable. By email, phone or video is best; in person only at their workplace, in daytime, with a parent or teacher who knows. It's normal to have one of them in copy.
coach: By email, right?
    1. Yes
    2. No

> email
…
> I am a grade 11 student in Lethbridge
…
> skip
…
> skip
coach: Fine. They can answer the message itself.
coach: A school address looks good here, and a parent or teacher in copy is normal. You can write: "I'd like my teacher copied; is that fine?" No surname or home address is needed: "a grade 11 student in Lethbridge" is enough.
coach: What's Dana's work email address?

= slot me.young yes
