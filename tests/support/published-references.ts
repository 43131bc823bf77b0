import { emptyReference } from "../../shared/literature/reference-fields.ts";
import type { Reference, ReferenceAuthor } from "../../shared/project/records.ts";

/** "Krawczyk, N.; Allen, S. T.; =Alf-One Study Group" as names. */
export function names(written: string): readonly ReferenceAuthor[] {
  return written.split("; ").map((name): ReferenceAuthor => {
    if (name.startsWith("=")) return { literal: name.slice(1) };
    const [family = "", ...given] = name.split(", ");
    return { family, given: given.join(", ") };
  });
}

/** A reference of which nothing else is known. */
export function work(given: Partial<Reference>): Reference {
  return { ...emptyReference, ...given };
}

/** A work as a style guide gives it in its examples: what it is, how it is printed (italic words between asterisks), and where that stands. */
export type Published = { readonly from: string; readonly reference: Reference; readonly printed: string };

/**
 * Examples of APA Style, seventh edition: those of apastyle.apa.org ("Reference examples") and of the Publication Manual (2020).
 */
export const apaExamples: readonly Published[] = [
  {
    from: "apastyle.apa.org, Journal article references",
    reference: work({
      type: "article-journal",
      authors: names("Grady, J. S.; Her, M.; Moreno, G.; Perez, C.; Yelinek, J."),
      issued: "2019",
      title:
        "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States",
      containerTitle: "Psychology of Popular Media Culture",
      volume: "8",
      issue: "3",
      page: "207-217",
      DOI: "10.1037/ppm0000185",
    }),
    printed:
      "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185",
  },
  {
    from: "apastyle.apa.org, Journal article references (article number)",
    reference: work({
      type: "article-journal",
      authors: names(
        "Jerrentrup, A.; Mueller, T.; Glowalla, U.; Herder, M.; Henrichs, N.; Neubauer, A.; Schaefer, J. R.",
      ),
      issued: "2018",
      title: "Teaching medicine with the help of “Dr. House.”",
      containerTitle: "PLoS ONE",
      volume: "13",
      issue: "3",
      number: "e0193972",
      DOI: "10.1371/journal.pone.0193972",
    }),
    printed:
      "Jerrentrup, A., Mueller, T., Glowalla, U., Herder, M., Henrichs, N., Neubauer, A., & Schaefer, J. R. (2018). Teaching medicine with the help of “Dr. House.” *PLoS ONE*, *13*(3), Article e0193972. https://doi.org/10.1371/journal.pone.0193972",
  },
  {
    from: "apastyle.apa.org, Book references",
    reference: work({
      type: "book",
      authors: names("Jackson, L. M."),
      issued: "2019",
      title: "The psychology of prejudice: From attitudes to social action",
      edition: "2",
      publisher: "American Psychological Association",
      DOI: "10.1037/0000168-000",
    }),
    printed:
      "Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000",
  },
  {
    from: "apastyle.apa.org, Book references",
    reference: work({
      type: "book",
      authors: names("Sapolsky, Robert M."),
      issued: "2017",
      title: "Behave: The biology of humans at our best and worst",
      publisher: "Penguin Books",
      publisherPlace: "New York",
    }),
    printed: "Sapolsky, R. M. (2017). *Behave: The biology of humans at our best and worst*. Penguin Books.",
  },
  {
    from: "apastyle.apa.org, Whole edited book references",
    reference: work({
      type: "book",
      editors: names("Hygum, E.; Pedersen, P. M."),
      issued: "2010",
      title: "Early childhood education: Values and practices in Denmark",
      publisher: "Hans Reitzels Forlag",
      URL: "https://earlychildhoodeducation.digi.hansreitzel.dk/",
    }),
    printed:
      "Hygum, E., & Pedersen, P. M. (Eds.). (2010). *Early childhood education: Values and practices in Denmark*. Hans Reitzels Forlag. https://earlychildhoodeducation.digi.hansreitzel.dk/",
  },
  {
    from: "apastyle.apa.org, Edited book chapter references",
    reference: work({
      type: "chapter",
      authors: names("Aron, L.; Botella, M.; Lubart, T."),
      issued: "2019",
      title: "Culinary arts: Talent and their development",
      editors: names("Subotnik, R. F.; Olszewski-Kubilius, P.; Worrell, F. C."),
      containerTitle:
        "The psychology of high performance: Developing human potential into domain-specific talent",
      page: "345-359",
      publisher: "American Psychological Association",
      DOI: "10.1037/0000120-016",
    }),
    printed:
      "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), *The psychology of high performance: Developing human potential into domain-specific talent* (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016",
  },
  {
    from: "apastyle.apa.org, Edited book chapter references",
    reference: work({
      type: "chapter",
      authors: names("Dillard, J. P."),
      issued: "2020",
      title: "Currents in the study of persuasion",
      editors: names("Oliver, M. B.; Raney, A. A.; Bryant, J."),
      containerTitle: "Media effects: Advances in theory and research",
      edition: "4",
      page: "115-129",
      publisher: "Routledge",
    }),
    printed:
      "Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. Raney, & J. Bryant (Eds.), *Media effects: Advances in theory and research* (4th ed., pp. 115–129). Routledge.",
  },
  {
    from: "apastyle.apa.org, Edited book chapter references",
    reference: work({
      type: "chapter",
      authors: names("Thestrup, K."),
      issued: "2010",
      title: "To transform, to communicate, to play—The experimenting community in action",
      editors: names("Hygum, E.; Pedersen, P. M."),
      containerTitle: "Early childhood education: Values and practices in Denmark",
      publisher: "Hans Reitzels Forlag",
      URL: "https://earlychildhoodeducation.digi.hansreitzel.dk/?id=192",
    }),
    printed:
      "Thestrup, K. (2010). To transform, to communicate, to play—The experimenting community in action. In E. Hygum & P. M. Pedersen (Eds.), *Early childhood education: Values and practices in Denmark*. Hans Reitzels Forlag. https://earlychildhoodeducation.digi.hansreitzel.dk/?id=192",
  },
  {
    from: "apastyle.apa.org, Report by a government agency references",
    reference: work({
      type: "report",
      authors: names("=National Cancer Institute"),
      issued: "2019",
      title: "Taking time: Support for people with cancer",
      number: "NIH Publication No. 18-2059",
      publisher: "U.S. Department of Health and Human Services, National Institutes of Health",
      URL: "https://www.cancer.gov/publications/patient-education/takingtime.pdf",
    }),
    printed:
      "National Cancer Institute. (2019). *Taking time: Support for people with cancer* (NIH Publication No. 18-2059). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf",
  },
  {
    from: "apastyle.apa.org, Webpage on a website references",
    reference: work({
      type: "webpage",
      authors: names("=World Health Organization"),
      issued: "2018-05-24",
      title: "The top 10 causes of death",
      containerTitle: "World Health Organization",
      URL: "https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death",
    }),
    printed:
      "World Health Organization. (2018, May 24). *The top 10 causes of death*. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death",
  },
  {
    from: "Publication Manual (2020), chapter 10, example 111",
    reference: work({
      type: "webpage",
      authors: names("Martin Lillie, C. M."),
      issued: "2016-12-29",
      title: "Be kind to yourself: How self-compassion can improve your resiliency",
      containerTitle: "Mayo Clinic",
      URL: "https://www.mayoclinic.org/healthy-lifestyle/adult-health/in-depth/self-compassion-can-improve-your-resiliency/art-20267193",
    }),
    printed:
      "Martin Lillie, C. M. (2016, December 29). *Be kind to yourself: How self-compassion can improve your resiliency*. Mayo Clinic. https://www.mayoclinic.org/healthy-lifestyle/adult-health/in-depth/self-compassion-can-improve-your-resiliency/art-20267193",
  },
  {
    from: "guides.lndlibrary.org, APA Style Guide (no author, no date)",
    reference: work({
      type: "webpage",
      title: "Understanding information overload",
      URL: "http://www.infogineering.net/understanding-information-overload.htm",
    }),
    printed:
      "*Understanding information overload*. (n.d.). http://www.infogineering.net/understanding-information-overload.htm",
  },
  {
    from: "Publication Manual (2020), chapter 10, example 4 (21 authors and more)",
    reference: work({
      type: "article-journal",
      authors: names(
        [
          ..."Kalnay, E.; Kanamitsu, M.; Kistler, R.; Collins, W.; Deaven, D.; Gandin, L.; Iredell, M.; Saha, S.; White, G.".split(
            "; ",
          ),
          ..."Woollen, J.; Zhu, Y.; Chelliah, M.; Ebisuzaki, W.; Higgins, W.; Janowiak, J.; Mo, K. C.; Ropelewski, C.".split(
            "; ",
          ),
          ..."Wang, J.; Leetmaa, A.; Reynolds, R.; Jenne, R.; Joseph, D.".split("; "),
        ].join("; "),
      ),
      issued: "1996",
      title: "The NCEP/NCAR 40-year reanalysis project",
      containerTitle: "Bulletin of the American Meteorological Society",
      volume: "77",
      issue: "3",
      page: "437-471",
    }),
    printed:
      "Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, M., Saha, S., White, G., Woollen, J., Zhu, Y., Chelliah, M., Ebisuzaki, W., Higgins, W., Janowiak, J., Mo, K. C., Ropelewski, C., Wang, J., Leetmaa, A., . . . Joseph, D. (1996). The NCEP/NCAR 40-year reanalysis project. *Bulletin of the American Meteorological Society*, *77*(3), 437–471.",
  },
];

/**
 * Examples of the National Library of Medicine, "Samples of Formatted References for Authors of Journal Articles", which the ICMJE's
 * Recommendations refer to; without what it calls optional (month and day of a journal, identifiers of databases, numbers of pages of a
 * book) and without the day on which a page of the net was read.
 */
export const vancouverExamples: readonly Published[] = [
  {
    from: "NLM 1, standard journal article",
    reference: work({
      type: "article-journal",
      authors: names("Halpern, SD; Ubel, PA; Caplan, AL"),
      issued: "2002-07-25",
      title: "Solid-organ transplantation in HIV-infected patients",
      containerTitle: "N Engl J Med",
      volume: "347",
      page: "284-287",
    }),
    printed:
      "Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002;347:284-7.",
  },
  {
    from: "NLM 1, more than six authors",
    reference: work({
      type: "article-journal",
      authors: names(
        "Rose, M. E.; Huerbin, M. B.; Melick, J.; Marion, D. W.; Palmer, A. M.; Schiding, J. K.; Kochanek, P. M.; Graham, S. H.",
      ),
      issued: "2002",
      title:
        "Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury",
      containerTitle: "Brain Res",
      volume: "935",
      issue: "1-2",
      page: "40-46",
    }),
    printed:
      "Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.",
  },
  {
    from: "NLM 2, organization as author",
    reference: work({
      type: "article-journal",
      authors: names("=Diabetes Prevention Program Research Group"),
      issued: "2002",
      title: "Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance",
      containerTitle: "Hypertension",
      volume: "40",
      issue: "5",
      page: "679-686",
    }),
    printed:
      "Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.",
  },
  {
    from: "NLM 3, both personal authors and organization as author",
    reference: work({
      type: "article-journal",
      authors: names(
        "Vallancien, G.; Emberton, M.; Harving, N.; van Moorselaar, R. J.; =Alf-One Study Group",
      ),
      issued: "2003",
      title: "Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms",
      containerTitle: "J Urol",
      volume: "169",
      issue: "6",
      page: "2257-2261",
    }),
    printed:
      "Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-61.",
  },
  {
    from: "NLM 4, no author given",
    reference: work({
      type: "article-journal",
      issued: "2002",
      title: "21st century heart solution may have a sting in the tail",
      containerTitle: "BMJ",
      volume: "325",
      issue: "7357",
      page: "184",
    }),
    printed: "21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.",
  },
  {
    from: "NLM 6, volume with supplement",
    reference: work({
      type: "article-journal",
      authors: names("Geraud, G.; Spierings, E. L.; Keywood, C."),
      issued: "2002",
      title:
        "Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan",
      containerTitle: "Headache",
      volume: "42 Suppl 2",
      page: "S93-9",
    }),
    printed:
      "Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42 Suppl 2:S93-9.",
  },
  {
    from: "NLM, article with an electronic location",
    reference: work({
      type: "article-journal",
      authors: names(
        "Zhang, M.; Holman, C. D.; Price, S. D.; Sanfilippo, F. M.; Preen, D. B.; Bulsara, M. K.",
      ),
      issued: "2009",
      title:
        "Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study",
      containerTitle: "BMJ",
      volume: "338",
      number: "a2752",
      DOI: "10.1136/bmj.a2752",
    }),
    printed:
      "Zhang M, Holman CD, Price SD, Sanfilippo FM, Preen DB, Bulsara MK. Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study. BMJ. 2009;338:a2752. doi: 10.1136/bmj.a2752.",
  },
  {
    from: "NLM, personal authors of a book",
    reference: work({
      type: "book",
      authors: names("Murray, Patrick R.; Rosenthal, Ken S.; Kobayashi, George S.; Pfaller, Michael A."),
      issued: "2002",
      title: "Medical microbiology",
      edition: "4",
      publisherPlace: "St. Louis",
      publisher: "Mosby",
    }),
    printed:
      "Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.",
  },
  {
    from: "NLM, editors as authors of a book",
    reference: work({
      type: "book",
      editors: names("Gilstrap, L. C., 3rd; Cunningham, F. G.; VanDorsten, J. P."),
      issued: "2002",
      title: "Operative obstetrics",
      edition: "2",
      publisherPlace: "New York",
      publisher: "McGraw-Hill",
    }),
    printed:
      "Gilstrap LC 3rd, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. 2nd ed. New York: McGraw-Hill; 2002.",
  },
  {
    from: "NLM, chapter in a book",
    reference: work({
      type: "chapter",
      authors: names("Meltzer, P. S.; Kallioniemi, A.; Trent, J. M."),
      issued: "2002",
      title: "Chromosome alterations in human solid tumors",
      editors: names("Vogelstein, B.; Kinzler, K. W."),
      containerTitle: "The genetic basis of human cancer",
      publisherPlace: "New York",
      publisher: "McGraw-Hill",
      page: "93-113",
    }),
    printed:
      "Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.",
  },
  {
    from: "NLM, dissertation",
    reference: work({
      type: "thesis",
      authors: names("Borkowski, M. M."),
      issued: "2002",
      title: "Infant sleep and feeding: a telephone survey of Hispanic Americans",
      publisherPlace: "Mount Pleasant (MI)",
      publisher: "Central Michigan University",
    }),
    printed:
      "Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.",
  },
  {
    from: "NLM, monograph on the Internet",
    reference: work({
      type: "book",
      editors: names("Foley, K. M.; Gelband, H."),
      issued: "2001",
      title: "Improving palliative care for cancer",
      publisherPlace: "Washington",
      publisher: "National Academy Press",
      URL: "https://www.nap.edu/catalog/10149/improving-palliative-care-for-cancer",
    }),
    printed:
      "Foley KM, Gelband H, editors. Improving palliative care for cancer [Internet]. Washington: National Academy Press; 2001. Available from: https://www.nap.edu/catalog/10149/improving-palliative-care-for-cancer",
  },
];
