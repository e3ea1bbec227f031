title: Under 13: stopped kindly, nothing more is sent
at: 2026-11-23 16:00 America/Edmonton

…
> im 12 and i want to be a vet
coach: Thank you for asking. I'm made for people of 13 and older, so I have to stop here. A parent, a teacher or your school library can help you find out about jobs.
  A parent, teacher, school counsellor or another adult that you trust.
  Kids Help Phone, 1-800-668-6868, or text CONNECT to 686868. Day and night.

[wait 2 weeks]
