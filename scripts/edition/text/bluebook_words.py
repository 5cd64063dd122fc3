"""The Bluebook's short forms of the words of names and titles (tables T6 and T13), and the words that they stand for.

Of several words that one short form may stand for, the table has the one that names of bodies, cases and journals most
often have; what reads two names to tell whether they are one asks no more of it.
"""

from __future__ import annotations

_LISTED = """
Acad. Academy; Acct. Accounting; Acct’g Accounting; Adm’r Administrator; Admin. Administration; Admin’r Administrator;
Adver. Advertising; Advoc. Advocate; Agric. Agriculture; Am. American; Apt. Apartment; Arb. Arbitration; Assoc.
Associate; Assocs. Associates; Ass’n Association; Ass’ns Associations; Ass’y Assembly; Atl. Atlantic; Att’y Attorney;
Att’ys Attorneys; Auth. Authority; Auto. Automobile; Ave. Avenue; Bd. Board; Behav. Behavior; Bhd. Brotherhood; Bldg.
Building; Bros. Brothers; Broad. Broadcasting; Bull. Bulletin; Bur. Bureau; Bus. Business; Cas. Casualty; Cath.
Catholic; Chem. Chemical; Chron. Chronicle; Cir. Circuit; Civ. Civil; Cmty. Community; Co. Company; Cos. Companies;
Coll. College; Com. Commerce; Comm. Committee; Comm’n Commission; Comm’r Commissioner; Commc’n Communication; Commc’ns
Communications; Comput. Computer; Condo. Condominium; Conf. Conference; Cong. Congress; Cons. Conservation; Const.
Constitution; Constr. Construction; Consol. Consolidated; Coop. Cooperative; Corp. Corporation; Corr. Correction; Corrs.
Corrections; Couns. Counsel; Crim. Criminal; Ct. Court; Ctr. Center; Cts. Courts; Cty. County; Cnty. County; Def.
Defense; Democr. Democracy; Dep’t Department; Dev. Development; Dig. Digest; Dir. Director; Disp. Dispute; Dist.
District; Distrib. Distributor; Div. Division; Econ. Economics; Educ. Education; Elec. Electric; Emp. Employment; Enf’t
Enforcement; Eng’g Engineering; Eng’r Engineer; Ent. Enterprise; Ents. Enterprises; Env’t Environment; Env’tl
Environmental; Envtl. Environmental; Equip. Equipment; Est. Estate; Eur. European; Exch. Exchange; Exec. Executive; Exp.
Export; Fam. Family; Fed. Federal; Fed’n Federation; Fid. Fidelity; Fin. Finance; Found. Foundation; Gen. General; Gov’t
Government; Grp. Group; Guar. Guaranty; Hist. History; Hosp. Hospital; Hosps. Hospitals; Hous. Housing; Hum. Human; Imp.
Import; Inc. Incorporated; Indem. Indemnity; Indep. Independent; Indus. Industry; Info. Information; Inj. Injury; Ins.
Insurance; Inst. Institute; Insts. Institutes; Int’l International; Inv. Investment; Invs. Investments; Jud. Judicial;
Jurid. Juridical; Just. Justice; Lab. Labor; Liab. Liability; Libr. Library; Litig. Litigation; Ltd. Limited; Mach.
Machinery; Mag. Magazine; Maint. Maintenance; Med. Medical; Mem’l Memorial; Metro. Metropolitan; Mfg. Manufacturing;
Mfr. Manufacturer; Mfrs. Manufacturers; Mgmt. Management; Mktg. Marketing; Mkt. Market; Mkts. Markets; Mortg. Mortgage;
Mun. Municipal; Mut. Mutual; Nat’l National; Ne. Northeast; Negl. Negligence; Negot. Negotiation; Nw. Northwest; Off.
Office; Org. Organization; Orgs. Organizations; Pac. Pacific; Par. Parish; Parl. Parliament; Pat. Patent; Pers.
Personal; Pharm. Pharmaceutical; Pharms. Pharmaceuticals; Phil. Philosophy; Pol. Politics; Pol’y Policy; Proc.
Procedure; Prod. Product; Prods. Products; Pro. Professional; Prof’l Professional; Prop. Property; Props. Properties;
Prot. Protection; Psych. Psychology; Pub. Public; Publ’g Publishing; P’ship Partnership; Rd. Road; Refin. Refining; Reg.
Regulation; Regul. Regulatory; Regs. Regulations; Reg’l Regional; Rehab. Rehabilitation; Rels. Relations; Rep. Report;
Reprod. Reproductive; Res. Resources; Resol. Resolution; Rest. Restaurant; Rev. Review; Rsch. Research; Rts. Rights; Ry.
Railway; Sav. Savings; Sch. School; Schs. Schools; Sci. Science; Scis. Sciences; Se. Southeast; Sec’y Secretary; Serv.
Service; Servs. Services; S’holder Shareholder; Soc. Social; Soc’y Society; Sols. Solutions; Stat. Statistics; Stud.
Studies; Subcomm. Subcommittee; Sur. Surety; Sw. Southwest; Sys. Systems; Tech. Technology; Tel. Telephone; Telecomm.
Telecommunications; Tpk. Turnpike; Tr. Trust; Transp. Transportation; Treas. Treasury; Twp. Township; Unif. Uniform;
Univ. University; Univs. Universities; Urb. Urban; Util. Utility; Utils. Utilities; Vill. Village; L. Law; L.J. Law
Journal; P.L. Public Law; Bankr. Bankruptcy; Int. Interest; Legis. Legislation; Letts. Letters; Lib. Liberty; Q.
Quarterly; Y.B. Yearbook; U.S. United States; U.K. United Kingdom; U.N. United Nations; E.U. European Union
"""

WORDS = {short: words for short, words in (row.strip().split(maxsplit=1) for row in _LISTED.split(";"))}
"""Short form → words: `Dep’t` → `Department`."""
