title: Someone of 16: careful ways once, no age kept, trusted adults when something is odd
at: 2026-11-23 16:00 America/Edmonton

…
> career
…
> im 16
coach: Thanks for telling me that you're under 18. I won't keep your age, and I don't need your address or timetable. By email, phone or video is best; in person only at their workplace, in daytime, with a parent or teacher who knows. It's normal to have one of them in copy.
coach: Which one? A few words are enough, as in: I'd like to know more about …

> welding, im 16 btw
…
= slot field welding
> he told me not to tell my parents about our meeting
coach: That isn't usual for an information interview. You can say no without a reason. Please tell an adult that you trust before you answer.
  A parent, teacher, school counsellor or another adult that you trust.
  Kids Help Phone, 1-800-668-6868, or text CONNECT to 686868. Day and night.
coach: What's your own first and last name? It goes under the messages you'll send.

