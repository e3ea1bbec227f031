title: A class assignment at 16: a parent's friend of whom there is only a phone number
at: 2026-11-23 16:30 America/Edmonton

…
> hi im 16 its for an assignment due dec 4
coach: Thanks for telling me that you're under 18. I won't keep your age, and I don't need your address or timetable. By email, phone or video is best; in person only at their workplace, in daytime, with a parent or teacher who knows. It's normal to have one of them in copy.
coach: Friday, December 4: noted. Let's plan to be done a week before.
coach: What are you trying to decide?
    1. A career to explore
    2. A program or course to take
    3. A place or kind of work to try
    4. I'm not sure yet
> vet
…
> yes
…
> Maya Chen
…
> my moms friend dr. lee is a vet
coach: Dr. Lee, right?
    1. Yes
    2. No
> yes
…
> lakeview animal clinic
…
> vet
…
> lin chen
…
> yes she said ok
coach: Ten minutes of homework on lakeview animal clinic. Tick what you've looked at.
    1. [ ] Their website, or a page about the occupation
    2. [ ] Their news, or a post from this year
    3. [ ] One job posting, to see the duties
    4. [ ] Something written by others about them
> done
…
> skip
…
> done
…
> what the job is like on a bad day
…
> 10
…
> done
…
> keep
…
> yes
…
> by phone, i only have her number 403 555 0190
coach: Good to know: 403 555 0190.
coach: Describe yourself to Dr. Lee in one line. Finish: I am …
> a grade 11 student
…
> no
…
> maya@school.example
…
> keep
file: voicemail.md
  If you reach the voicemail

  Hello Dr. Lee, this is Maya Chen. Lin Chen suggested I call.

  I'd like to ask you a few questions about being a vet, to learn from your experience. It takes 10 minutes by phone, whenever it suits you. I'll try once more in a few days.

  Thank you.
coach: When will you call? I'll come back then with your opener.
    1. Right now
    2. I've already called
    3. Practise it first
> tomorrow at 4
…
[at 2026-11-24 16:05]
…
> she said come to the clinic saturday at 10
coach: Saturday, November 28 at 10:00 am, right?
    1. Yes
    2. No
> yes
…
